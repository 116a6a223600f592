# What only AWS knows of the variables, refused before anything is written.
locals {
  # Of one NAT interface: the probe's, the zone's own, and those reserved for each peer.
  addresses_needed = 1 + sum([for zone in var.zones : try(length(var.existing_addresses[zone]), var.addresses_per_zone)])
  # nat-route-failover, eip-recover and config-guard, and two for each probe.
  reserved = 3 + 2 * length(var.zones)
}

data "aws_ec2_instance_type" "this" {
  for_each      = toset(var.instance_types)
  instance_type = each.key
  lifecycle {
    postcondition {
      condition     = contains(self.supported_architectures, "arm64")
      error_message = "${each.key} is ${join(" or ", self.supported_architectures)}, and the image is for arm64. Name a Graviton type, such as c7g.large."
    }
    postcondition {
      condition     = self.maximum_network_interfaces >= 2
      error_message = "${each.key} holds one network interface; a NAT instance needs two, for management and for traffic. Name a larger type."
    }
    postcondition {
      condition     = self.maximum_ipv4_addresses_per_interface >= local.addresses_needed
      error_message = "A NAT interface needs ${local.addresses_needed} addresses; one of ${each.key} holds ${self.maximum_ipv4_addresses_per_interface}. Use a larger type, fewer addresses or fewer zones."
    }
  }
}

# Lambda leaves 100 to functions that reserve none: a reservation that would go below is refused in the middle of an apply.
# https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
data "aws_servicequotas_service_quota" "concurrency" {
  count        = var.lambda_concurrency_quota == null ? 1 : 0
  service_code = "lambda"
  quota_code   = "L-B99A9384"
  lifecycle {
    postcondition {
      condition     = self.value >= 100 + local.reserved
      error_message = "The account may run ${self.value} Lambdas at once; the fleet reserves ${local.reserved}, and AWS keeps 100 for others. Ask for more: aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000."
    }
  }
}
