locals {
  zones = { for index, zone in var.zones : zone => index }
  tags  = { "nat-fleet:environment" = var.environment }
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = merge(local.tags, { Name = "nat-fleet-${var.environment}" })
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
  tags   = local.tags
}

# Of the VPC's CIDR: the first half holds private subnets, the next eighths public ones, the last sixteenth probes.
resource "aws_subnet" "private" {
  for_each          = local.zones
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(cidrsubnet(var.cidr, 1, 0), 2, each.value)
  tags              = merge(local.tags, { Name = "private-${each.key}", "nat-fleet:zone" = each.key })
}

resource "aws_subnet" "public" {
  for_each          = local.zones
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(cidrsubnet(var.cidr, 2, 2), 2, each.value)
  tags              = merge(local.tags, { Name = "public-${each.key}", "nat-fleet:zone" = each.key })
}

resource "aws_subnet" "probe" {
  for_each          = local.zones
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(cidrsubnet(var.cidr, 2, 3), 28 - local.prefix - 2, each.value)
  tags              = merge(local.tags, { Name = "probe-${each.key}", "nat-fleet:zone" = each.key })
}

locals {
  prefix = tonumber(split("/", var.cidr)[1])
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  tags   = merge(local.tags, { Name = "public" })
}

resource "aws_route" "internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}

resource "aws_route_table_association" "public" {
  for_each       = local.zones
  subnet_id      = aws_subnet.public[each.key].id
  route_table_id = aws_route_table.public.id
}

# nat-route-failover may write only tables with this role.
resource "aws_route_table" "private" {
  for_each = local.zones
  vpc_id   = aws_vpc.this.id
  tags = merge(local.tags, {
    Name             = "private-${each.key}"
    "nat-fleet:zone" = each.key
    "nat-fleet:role" = "private-route-table"
  })
}

resource "aws_route_table_association" "private" {
  for_each       = local.zones
  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}
