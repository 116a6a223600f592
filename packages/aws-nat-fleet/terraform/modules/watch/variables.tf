variable "environment" {
  type = string
}

variable "zones" {
  type = list(string)
}

variable "topic_arn" {
  type = string
}

variable "region" {
  type = string
}

variable "functions" {
  description = "Names of the Lambdas."
  type        = list(string)
}

variable "account_id" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "nat_interfaces" {
  description = "Ids of the NAT interfaces."
  type        = list(string)
}

variable "flow_logs" {
  type = object({ days = number })
}
