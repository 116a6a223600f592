variable "environment" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "days" {
  description = "After which objects are deleted; more than 90, when they go to Glacier."
  type        = number
}
