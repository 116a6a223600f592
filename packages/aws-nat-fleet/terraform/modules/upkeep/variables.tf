variable "environment" {
  type = string
}

variable "region" {
  type = string
}

variable "account_id" {
  type = string
}

variable "nat_interfaces" {
  description = "Map of zone to the id of its NAT interface."
  type        = map(string)
}

variable "route_table_ids" {
  description = "Of the private route tables."
  type        = list(string)
}

variable "topic_arn" {
  type = string
}

variable "permissions_boundary" {
  type = string
}

variable "patches" {
  type = bool
}

variable "refresh" {
  type = object({ day = number, hour = number })
}

variable "config_rules" {
  type = bool
}
