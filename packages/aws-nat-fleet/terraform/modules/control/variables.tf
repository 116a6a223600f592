variable "environment" {
  type = string
}

variable "region" {
  type = string
}

variable "permissions_boundary" {
  description = "ARN of the policy that limits every role; null: none."
  type        = string
  default     = null
}

variable "network" {
  type = object({
    vpc_id = string
    zones  = map(object({ probe_subnet_id = string }))
  })
}

variable "zones" {
  description = "The output zones of the module fleet."
  type = list(object({
    zone             = string
    autoScalingGroup = string
    natInterfaceId   = string
    routeTableIds    = list(string)
    cidrs            = list(string)
    egress           = list(object({ allocationId = string, publicIp = string }))
    addresses        = list(string)
    standbys         = list(object({ zone = string, addresses = list(string) }))
    probe            = object({ cidr = string, address = string })
    targetGroupArn   = optional(string)
  }))
}

variable "mode" {
  type = string
}

variable "tracing" {
  type = bool
}

variable "instance_type" {
  type = string
}

variable "probing" {
  type = object({
    destinations         = list(object({ url = string, expectedStatus = number }))
    intervalMilliseconds = number
    timeoutMilliseconds  = number
    failures             = number
  })
}

variable "failback" {
  type = object({ goodRounds = number, dwellSeconds = number })
}

variable "runtime" {
  type = string
}

variable "bundles" {
  description = "The folder that scripts/bundle-lambdas.mjs fills."
  type        = string
}

variable "game_days" {
  type = bool
}
