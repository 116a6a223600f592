terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
  # terraform init -backend-config=../test/backend-test.hcl, or that of prod
  backend "s3" {
    key = "nat-fleet/account.tfstate"
  }
}

# Another account is refused before anything is read or written.
provider "aws" {
  region              = var.region
  profile             = var.profile
  allowed_account_ids = [var.account_id]
}

variable "environment" {
  description = "test or prod."
  type        = string
}

variable "account_id" {
  description = "The account of this environment."
  type        = string
  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "account_id has 12 digits. Set it to the account of the environment."
  }
}

variable "profile" {
  description = "The profile of a role that may administer IAM in this account. Null: the credentials of the environment."
  type        = string
  default     = null
}

variable "region" {
  type    = string
  default = "eu-west-1"
}

variable "repository" {
  description = "The GitHub repository whose workflows deploy, as owner/name."
  type        = string
}

variable "state_bucket" {
  description = "The bucket of the environment's state, as in its backend-<env>.hcl."
  type        = string
}

variable "oidc_provider_arn" {
  description = "Of GitHub's OIDC provider where the account has it. Null: it is made."
  type        = string
  default     = null
}

variable "access_analyzer" {
  description = "False where the account has an analyzer in this region."
  type        = bool
  default     = true
}

module "account" {
  source            = "../../modules/account"
  environment       = var.environment
  region            = var.region
  repository        = var.repository
  state_bucket      = var.state_bucket
  oidc_provider_arn = var.oidc_provider_arn
  access_analyzer   = var.access_analyzer
}

output "role_arns" {
  value = module.account.role_arns
}

output "boundary_arn" {
  value = module.account.boundary_arn
}
