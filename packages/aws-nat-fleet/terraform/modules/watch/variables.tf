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
