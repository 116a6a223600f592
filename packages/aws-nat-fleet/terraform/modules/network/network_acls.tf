# Network ACLs have no state: the answer to a connection needs a rule of its own, and comes to the port that the client
# chose. Clients choose from 1024; NTP and IKE send UDP from 123 and 500, and a NAT keeps source ports (ADR 14).
# So TCP to the ports of servers is refused from outside, whatever a security group allows. Private subnets keep
# the VPC's default.
locals {
  from_outside = [
    { protocol = "tcp", from_port = 1024, to_port = 65535, icmp = null },
    { protocol = "udp", from_port = 0, to_port = 65535, icmp = null },
    # Path MTU discovery needs ICMP. Other protocols have no types: one that is set here would differ in each plan.
    { protocol = "icmp", from_port = 0, to_port = 0, icmp = -1 },
  ]
  acls = {
    # What workloads and probes send through the NAT goes to any port.
    public = { subnets = aws_subnet.public, inside = [{ protocol = "-1", from_port = 0, to_port = 0, icmp = null, cidr = var.cidr }] }
    probe  = { subnets = aws_subnet.probe, inside = [] }
  }
}

resource "aws_network_acl" "this" {
  for_each   = local.acls
  vpc_id     = aws_vpc.this.id
  subnet_ids = values(each.value.subnets)[*].id
  tags       = merge(local.tags, { Name = each.key })
  dynamic "ingress" {
    for_each = concat(each.value.inside, [for rule in local.from_outside : merge(rule, { cidr = "0.0.0.0/0" })])
    content {
      rule_no    = 100 + ingress.key
      action     = "allow"
      protocol   = ingress.value.protocol
      from_port  = ingress.value.from_port
      to_port    = ingress.value.to_port
      cidr_block = ingress.value.cidr
      icmp_type  = ingress.value.icmp
      icmp_code  = ingress.value.icmp
    }
  }
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}
