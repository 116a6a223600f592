variable "environment" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "permissions_boundary" {
  type = string
}

variable "endpoint" {
  type = object({
    url         = string
    address_url = optional(string)
    iperf       = optional(object({ host = string, port = number }))
  })
}
