terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
  # terraform init -backend-config=backend-test.hcl
  # The key is not in that file: initialised with the file of another environment, this root would not find its state.
  backend "s3" {
    key = "nat-fleet/test.tfstate"
  }
}

# Another account is refused before anything is read or written.
provider "aws" {
  region              = var.region
  profile             = var.profile
  allowed_account_ids = [var.account_id]
}

variable "account_id" {
  description = "The account of this environment."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id has 12 digits. Set it to the account of test."
  }
}

variable "profile" {
  description = "The profile of a role in this account, for a person. Null: the credentials of the environment, as in the pipeline."
  type        = string
  default     = null
}

variable "permissions_boundary" {
  description = "The output boundary_arn of the root account. The pipeline needs it; null: no boundary."
  type        = string
  default     = null
}

variable "region" {
  type    = string
  default = "eu-west-1"
}

variable "zones" {
  type    = list(string)
  default = ["eu-west-1a", "eu-west-1b"]
}

variable "cidr" {
  type    = string
  default = "10.80.0.0/16"
}

variable "instance_types" {
  type    = list(string)
  default = ["c7g.large", "m7g.large"]
}

variable "destinations" {
  description = "At least two URLs that answer through the NAT, with the status that they answer."
  type        = list(object({ url = string, expectedStatus = number }))
  default = [
    { url = "https://checkip.amazonaws.com", expectedStatus = 200 },
    { url = "https://www.example.com", expectedStatus = 200 },
  ]
}

variable "probe_instances" {
  description = "What probe_nat.sh asks from instances that it starts: a URL, one that answers the caller's address, an iperf3 server. Null: it has nothing to ask."
  type = object({
    url         = string
    address_url = optional(string)
    iperf       = optional(object({ host = string, port = number }))
  })
  default = null
}

module "egress" {
  source         = "../../modules/environment"
  environment    = "test"
  region         = var.region
  zones          = var.zones
  cidr           = var.cidr
  instance_types = var.instance_types
  spot           = true
  game_days      = true
  probing        = { destinations = var.destinations }
  bundles        = "${path.root}/../../bundles"

  # Test gets a quarter's image two weeks before production.
  upkeep               = { refresh_at = { day = 1, hour = 3 } }
  probe_instances      = var.probe_instances
  permissions_boundary = var.permissions_boundary
}

output "egress_addresses" {
  value = module.egress.egress_addresses
}

output "nat_interfaces" {
  value = module.egress.nat_interfaces
}

output "private_route_tables" {
  value = module.egress.private_route_tables
}

output "fleet_parameter" {
  value = module.egress.fleet_parameter
}

output "topic_arn" {
  value = module.egress.topic_arn
}

output "failover_function" {
  value = module.egress.failover_function
}
