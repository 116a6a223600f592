locals {
  machine = "${path.module}/../../../machine"
  order   = keys(var.network.zones)
  # Of the NAT interface: the probe's address first, then the zone's own, then those reserved for each peer.
  held = {
    for zone, network in var.network.zones : zone => concat(
      [zone], [for offset in range(1, length(local.order)) :
      local.order[(index(local.order, zone) + offset) % length(local.order)]]
    )
  }
  per_zone = max([for zone in local.order : length(var.egress[zone])]...)
  own = {
    for zone, carried in local.held : zone => {
      for position, other in carried : other => [
        for number in range(length(var.egress[other])) :
        cidrhost(var.network.zones[zone].public_subnet_cidr, 11 + position * local.per_zone + number)
      ]
    }
  }
  probe_address = { for zone, network in var.network.zones : zone => cidrhost(network.public_subnet_cidr, 10) }
  addresses     = { for zone in local.order : zone => concat([local.probe_address[zone]], flatten([for other in local.held[zone] : local.own[zone][other]])) }
  tags          = { "nat-fleet:environment" = var.environment }
}

resource "aws_security_group" "nat" {
  name_prefix = "nat-fleet-${var.environment}-"
  description = "NAT interfaces: everything, so that flows are not tracked; nftables is the filter"
  vpc_id      = var.network.vpc_id
  tags        = local.tags
  # A narrower rule would make EC2 track each flow, which small types have little room for: ADR 15.
  ingress {
    description = "Everything: nftables forwards only the networks that the fleet serves"
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
  egress {
    description = "Egress is what a NAT is for"
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "management" {
  name_prefix = "nat-fleet-management-${var.environment}-"
  description = "The primary interface: reaches AWS by HTTPS; only health checks come in"
  vpc_id      = var.network.vpc_id
  tags        = local.tags
  dynamic "ingress" {
    for_each = var.mode == "nlb" ? [values(var.network.zones)[*].probe_subnet_cidr] : []
    content {
      description = "/healthz, from the load balancer"
      protocol    = "tcp"
      from_port   = 8080
      to_port     = 8080
      cidr_blocks = ingress.value
    }
  }
  egress {
    description = "HTTPS"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

# It outlives its instances, so that a replacement changes neither route nor address.
resource "aws_network_interface" "nat" {
  for_each                = var.network.zones
  subnet_id               = each.value.public_subnet_id
  private_ip_list_enabled = true
  private_ip_list         = local.addresses[each.key]
  security_groups         = [aws_security_group.nat.id]
  source_dest_check       = false
  tags = merge(local.tags, {
    Name             = "nat-${var.environment}-${each.key}"
    "nat-fleet:zone" = each.key
    "nat-fleet:role" = "nat-interface"
  })
  lifecycle {
    # asg-lifecycle-handler attaches it.
    ignore_changes = [attachment]
  }
}

resource "aws_eip" "probe" {
  for_each = var.network.zones
  domain   = "vpc"
  tags     = merge(local.tags, { "nat-fleet:zone" = each.key, "nat-fleet:role" = "probe-address" })
}

# Egress addresses are associated by eip-recover alone: a moved address has a new association, which Terraform
# would undo. The probe's address never moves.
resource "aws_eip_association" "probe" {
  for_each             = var.network.zones
  allocation_id        = aws_eip.probe[each.key].id
  network_interface_id = aws_network_interface.nat[each.key].id
  private_ip_address   = local.probe_address[each.key]
}

locals {
  tables = merge([
    for zone, network in var.network.zones : {
      for position, id in network.route_table_ids : "${zone}/${position}" => { zone = zone, id = id }
    }
  ]...)
}

resource "aws_route" "private" {
  for_each               = local.tables
  route_table_id         = each.value.id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_network_interface.nat[each.value.zone].id
  lifecycle {
    # Failover is not drift.
    ignore_changes = [network_interface_id]
  }
}

resource "aws_route_table" "probe" {
  for_each = var.network.zones
  vpc_id   = var.network.vpc_id
  tags     = merge(local.tags, { "nat-fleet:zone" = each.key, "nat-fleet:role" = "probe-route-table" })
}

resource "aws_route" "probe" {
  for_each               = var.network.zones
  route_table_id         = aws_route_table.probe[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_network_interface.nat[each.key].id
}

resource "aws_route_table_association" "probe" {
  for_each       = var.network.zones
  subnet_id      = each.value.probe_subnet_id
  route_table_id = aws_route_table.probe[each.key].id
}
