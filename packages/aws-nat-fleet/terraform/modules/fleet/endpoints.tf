# The way of the primary interfaces to AWS without public addresses: "interface". They cost more than addresses (see
# docs/operate/aws-fleet-cost.md). ec2messages is not needed: SSM Agent 3.3.40 and later use ssmmessages.
locals {
  endpoints = var.endpoints == "interface" ? toset(concat(["ssm", "ssmmessages", "logs"], var.canaries ? ["monitoring"] : [])) : toset([])
}

resource "aws_security_group" "endpoints" {
  count       = var.endpoints == "interface" ? 1 : 0
  name_prefix = "nat-fleet-endpoints-${var.environment}-"
  description = "VPC endpoints: HTTPS from this network"
  vpc_id      = var.network.vpc_id
  tags        = local.tags
  # Their private DNS names are those of everything in the VPC, so that workloads come here too.
  ingress {
    description = "HTTPS from instances, workloads and probes"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = distinct(flatten([for zone in var.network.zones : concat([zone.public_subnet_cidr, zone.probe_subnet_cidr], zone.cidrs)]))
  }
}

resource "aws_vpc_endpoint" "interface" {
  for_each            = local.endpoints
  vpc_id              = var.network.vpc_id
  service_name        = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = values(var.network.zones)[*].public_subnet_id
  security_group_ids  = aws_security_group.endpoints[*].id
  private_dns_enabled = true
  tags                = merge(local.tags, { Name = "nat-fleet-${each.key}" })
}

data "aws_route_table" "public" {
  for_each  = var.endpoints == "interface" ? var.network.zones : {}
  subnet_id = each.value.public_subnet_id
}

# The packages of Amazon Linux are in S3, and what canaries write. A gateway endpoint costs nothing.
resource "aws_vpc_endpoint" "s3" {
  count             = var.endpoints == "interface" ? 1 : 0
  vpc_id            = var.network.vpc_id
  service_name      = "com.amazonaws.${var.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat(distinct(values(data.aws_route_table.public)[*].id), var.canaries ? values(aws_route_table.probe)[*].id : [])
  tags              = merge(local.tags, { Name = "nat-fleet-s3" })
}
