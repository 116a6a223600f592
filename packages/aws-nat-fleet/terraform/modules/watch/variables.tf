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

variable "key_arn" {
  description = "Of the environment's key: for buckets."
  type        = string
}

variable "permissions_boundary" {
  type = string
}

variable "decisions" {
  type = object({ days = number })
}

variable "decision_log_groups" {
  description = "Map of each Lambda that decides to its log group."
  type        = map(string)
}

variable "target_groups" {
  description = "Of mode nlb: map of zone to the dimensions of its target group's metrics."
  type        = map(object({ TargetGroup = string, LoadBalancer = string }))
}

variable "chat" {
  type = object({ slack_team_id = string, slack_channel_id = string })
}

variable "canaries" {
  type = object({ minutes = number, days = number, runtime = string })
}

variable "probe_subnets" {
  description = "Map of zone to the id of its probe subnet."
  type        = map(string)
}

variable "probe_security_group_id" {
  type = string
}

variable "probing" {
  description = "What the probes ask."
  type        = any
}

variable "bundles" {
  description = "The folder that scripts/bundle-lambdas.mjs fills."
  type        = string
}
