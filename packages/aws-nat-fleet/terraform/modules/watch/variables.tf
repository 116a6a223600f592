variable "environment" {
  type = string
}

variable "zones" {
  type = list(string)
}

variable "topic_arn" {
  type = string
}
