locals {
  wanted = merge([
    for zone in var.zones : {
      for index in range(var.addresses_per_zone) : "${zone}/${index}" => zone
    } if !contains(keys(var.existing), zone)
  ]...)
}

# A source address is a promise to those who allow it: it outlives the fleet.
resource "aws_eip" "egress" {
  for_each = local.wanted
  domain   = "vpc"
  tags = {
    "nat-fleet:environment" = var.environment
    "nat-fleet:zone"        = each.value
    "nat-fleet:role"        = "egress-address"
  }
  lifecycle {
    prevent_destroy = true
  }
}

# The Lambda that moves addresses may move only those with these tags.
resource "aws_ec2_tag" "existing" {
  for_each = merge([
    for zone, ids in var.existing : merge([
      for id in ids : {
        "${id}/environment" = { id = id, key = "nat-fleet:environment", value = var.environment }
        "${id}/zone"        = { id = id, key = "nat-fleet:zone", value = zone }
        "${id}/role"        = { id = id, key = "nat-fleet:role", value = "egress-address" }
      }
    ]...)
  ]...)
  resource_id = each.value.id
  key         = each.value.key
  value       = each.value.value
}

data "aws_eip" "existing" {
  for_each = toset(flatten(values(var.existing)))
  id       = each.key
  lifecycle {
    # One that the fleet has taken has its tag.
    postcondition {
      condition     = try(self.association_id, "") == "" || try(self.tags["nat-fleet:environment"], "") == var.environment
      error_message = "${each.key} (${self.public_ip}) is in use by ${coalesce(self.network_interface_id, "something else")}. Disassociate it first: aws ec2 disassociate-address --association-id ${self.association_id}."
    }
    postcondition {
      condition     = contains(["", var.environment], try(self.tags["nat-fleet:environment"], ""))
      error_message = "${each.key} belongs to the fleet ${try(self.tags["nat-fleet:environment"], "")}. Bring another address, or take it from there first."
    }
  }
}
