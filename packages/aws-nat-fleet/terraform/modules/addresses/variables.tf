variable "environment" {
  type = string
}

variable "zones" {
  type = list(string)
}

variable "addresses_per_zone" {
  type = number
}

variable "existing" {
  description = "Map of zone to the allocation ids of Elastic IP addresses to bring along."
  type        = map(list(string))
  default     = {}
}
