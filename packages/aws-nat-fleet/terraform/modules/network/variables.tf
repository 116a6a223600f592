variable "environment" {
  type = string
}

variable "zones" {
  type = list(string)
}

variable "cidr" {
  type = string
}
