# A fleet in a network that another module made. Here plain resources take that module's place; what counts is the
# tags on its private route tables, by which the Lambdas may write them, and that these have no default route.
locals {
  zones = { "eu-west-1a" = 0, "eu-west-1b" = 1 }
}

resource "aws_vpc" "yours" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "yours" {
  vpc_id = aws_vpc.yours.id
}

resource "aws_subnet" "public" {
  for_each          = local.zones
  vpc_id            = aws_vpc.yours.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(aws_vpc.yours.cidr_block, 8, each.value)
}

resource "aws_subnet" "private" {
  for_each          = local.zones
  vpc_id            = aws_vpc.yours.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(aws_vpc.yours.cidr_block, 4, 1 + each.value)
}

resource "aws_subnet" "probe" {
  for_each          = local.zones
  vpc_id            = aws_vpc.yours.id
  availability_zone = each.key
  cidr_block        = cidrsubnet(aws_vpc.yours.cidr_block, 12, 4080 + each.value)
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.yours.id
}

resource "aws_route" "internet" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.yours.id
}

resource "aws_route_table_association" "public" {
  for_each       = local.zones
  subnet_id      = aws_subnet.public[each.key].id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table" "private" {
  for_each = local.zones
  vpc_id   = aws_vpc.yours.id
  tags = {
    "nat-fleet:environment" = "example"
    "nat-fleet:zone"        = each.key
    "nat-fleet:role"        = "private-route-table"
  }
}

resource "aws_route_table_association" "private" {
  for_each       = local.zones
  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}

module "egress" {
  source      = "../../modules/environment"
  environment = "example"
  region      = "eu-west-1"
  zones       = keys(local.zones)
  # Written by: node packages/aws-nat-fleet/scripts/bundle-lambdas.mjs
  bundles = "${path.root}/../../bundles"

  existing_network = {
    vpc_id = aws_vpc.yours.id
    zones = {
      for zone, _ in local.zones : zone => {
        public_subnet_id   = aws_subnet.public[zone].id
        public_subnet_cidr = aws_subnet.public[zone].cidr_block
        probe_subnet_id    = aws_subnet.probe[zone].id
        probe_subnet_cidr  = aws_subnet.probe[zone].cidr_block
        route_table_ids    = [aws_route_table.private[zone].id]
        cidrs              = [aws_subnet.private[zone].cidr_block]
      }
    }
  }
  # The address that partners know already, disassociated from what held it.
  existing_addresses = { "eu-west-1a" = [var.address] }

  probing = {
    destinations = [
      { url = "https://checkip.amazonaws.com", expectedStatus = 200 },
      { url = "https://www.example.com", expectedStatus = 200 },
    ]
  }
}

variable "address" {
  description = "Allocation id of an Elastic IP address to bring along."
  type        = string
}

output "egress_addresses" {
  description = "What partners allow."
  value       = module.egress.egress_addresses
}
