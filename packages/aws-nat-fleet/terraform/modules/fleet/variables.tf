variable "environment" {
  type = string
}

variable "region" {
  type = string
}

variable "account_id" {
  type = string
}

variable "key_arn" {
  description = "Of the environment's key: for disks."
  type        = string
}

variable "permissions_boundary" {
  description = "ARN of the policy that limits every role; null: none."
  type        = string
  default     = null
}

variable "network" {
  description = "The output network of the module network, or an existing network in the same shape."
  type = object({
    vpc_id = string
    zones = map(object({
      public_subnet_id   = string
      public_subnet_cidr = string
      probe_subnet_id    = string
      probe_subnet_cidr  = string
      route_table_ids    = list(string)
      cidrs              = list(string)
    }))
  })
}

variable "egress" {
  type = map(list(object({ allocationId = string, publicIp = string })))
}

variable "mode" {
  type = string
}

variable "endpoints" {
  type = string
}

variable "canaries" {
  description = "Whether canaries run in the probe subnets: with endpoints, they report through them."
  type        = bool
}

variable "instance_types" {
  type = list(string)
}

variable "image_id" {
  type = string
}

variable "spot" {
  type = bool
}

variable "wait_for_capacity_timeout" {
  type    = string
  default = "10m"
}

variable "control_ready" {
  description = "Known once the Lambdas that answer lifecycle hooks are deployed."
  type        = any
}
