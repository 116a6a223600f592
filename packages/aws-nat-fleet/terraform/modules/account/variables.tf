variable "environment" {
  type = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}$", var.environment))
    error_message = "\"${var.environment}\" is no name of an environment. Use at most 31 lower-case letters, digits and hyphens, a letter first."
  }
}

variable "region" {
  type = string
  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "\"${var.region}\" is no region. Use a name such as eu-west-1."
  }
}

variable "repository" {
  description = "The GitHub repository whose workflows deploy, as owner/name."
  type        = string
  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "\"${var.repository}\" is no repository. Write owner/name, without wildcards: they would let other repositories in."
  }
}

variable "state_bucket" {
  description = "The bucket of the environment's state, as in its backend-<env>.hcl."
  type        = string
  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.state_bucket))
    error_message = "\"${var.state_bucket}\" is no name of a bucket. Use the bucket of backend-${var.environment}.hcl."
  }
}

variable "oidc_provider_arn" {
  description = "Of GitHub's OIDC provider where the account has it: AWS allows one for each issuer. Null: it is made."
  type        = string
  default     = null
  validation {
    condition     = var.oidc_provider_arn == null ? true : endswith(var.oidc_provider_arn, ":oidc-provider/token.actions.githubusercontent.com")
    error_message = "oidc_provider_arn is not GitHub's. Use arn:aws:iam::<account>:oidc-provider/token.actions.githubusercontent.com, or null to make it."
  }
}

variable "access_analyzer" {
  description = "False where the account has an analyzer in this region."
  type        = bool
  default     = true
}
