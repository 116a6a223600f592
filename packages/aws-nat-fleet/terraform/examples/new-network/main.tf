# A fleet with a VPC of its own, in three zones, with everything that watches it.
module "egress" {
  source      = "../../modules/environment"
  environment = "example"
  region      = "eu-west-1"
  zones       = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  cidr        = "10.90.0.0/16"
  # Written by: node packages/aws-nat-fleet/scripts/bundle-lambdas.mjs
  bundles = "${path.root}/../../bundles"

  probing = {
    destinations = [
      { url = "https://checkip.amazonaws.com", expectedStatus = 200 },
      { url = "https://www.example.com", expectedStatus = 200 },
    ]
  }

  mode      = "nlb"
  endpoints = "interface"
  flow_logs = { days = 365 }
  decisions = { days = 365 }
  canaries  = {}
  upkeep    = { config_rules = true }
}

output "egress_addresses" {
  description = "What partners allow."
  value       = module.egress.egress_addresses
}
