variable "environment" {
  type = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}$", var.environment))
    error_message = "\"${var.environment}\" is no name of an environment. Use at most 31 lower-case letters, digits and hyphens, a letter first."
  }
}

variable "region" {
  type = string
  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "\"${var.region}\" is no region. Use a name such as eu-west-1."
  }
}

variable "zones" {
  type = list(string)
  validation {
    condition     = length(var.zones) >= 2 && length(var.zones) <= 4 && length(distinct(var.zones)) == length(var.zones)
    error_message = "${join(", ", var.zones)}: name two to four different zones; with one zone nothing can take over."
  }
  validation {
    condition     = alltrue([for zone in var.zones : can(regex("^${var.region}[a-z]$", zone))])
    error_message = "${join(", ", var.zones)}: name zones of ${var.region}, such as ${var.region}a."
  }
}

variable "cidr" {
  description = "Of the VPC that is created. Not used with existing_network."
  type        = string
  default     = "10.80.0.0/16"
  validation {
    condition     = can(cidrnetmask(var.cidr)) && try(tonumber(split("/", var.cidr)[1]) >= 16 && tonumber(split("/", var.cidr)[1]) <= 21, false)
    error_message = "${var.cidr} does not fit. Use an IPv4 CIDR from /16 to /21, such as 10.80.0.0/16."
  }
}

variable "existing_network" {
  description = "A network that another module made. Its private route tables must carry the fleet's tags and have no default route."
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
  default = null
  validation {
    condition     = var.existing_network == null ? true : toset(keys(var.existing_network.zones)) == toset(var.zones)
    error_message = "existing_network describes other zones than ${join(", ", var.zones)}. Describe each of them, and no other."
  }
  validation {
    condition     = var.existing_network == null ? true : alltrue([for zone in values(var.existing_network.zones) : try(tonumber(split("/", zone.probe_subnet_cidr)[1]) <= 28, false)])
    error_message = "A probe subnet is too small. Use /28 or larger: AWS keeps five addresses of each subnet."
  }
  validation {
    condition     = var.existing_network == null ? true : alltrue(flatten([for zone in values(var.existing_network.zones) : [for cidr in concat([zone.public_subnet_cidr, zone.probe_subnet_cidr], zone.cidrs) : can(cidrnetmask(cidr))]]))
    error_message = "existing_network has a CIDR that is not one of IPv4. Write each as 10.0.32.0/20."
  }
  validation {
    condition     = var.existing_network == null ? true : alltrue([for zone in values(var.existing_network.zones) : length(zone.cidrs) > 0 && length(zone.route_table_ids) > 0])
    error_message = "existing_network has a zone without cidrs or route_table_ids. Name the private subnets' CIDRs and their route tables."
  }
}

variable "addresses_per_zone" {
  type    = number
  default = 1
  validation {
    condition     = var.addresses_per_zone >= 1 && floor(var.addresses_per_zone) == var.addresses_per_zone
    error_message = "${var.addresses_per_zone} addresses per zone: use a whole number from 1."
  }
}

variable "existing_addresses" {
  description = "Map of zone to the allocation ids of Elastic IP addresses to bring along."
  type        = map(list(string))
  default     = {}
  validation {
    condition     = alltrue([for zone, ids in var.existing_addresses : contains(var.zones, zone) && length(ids) > 0 && alltrue([for id in ids : can(regex("^eipalloc-[0-9a-f]+$", id))])])
    error_message = "existing_addresses: give allocation ids (eipalloc-…) for zones among ${join(", ", var.zones)}."
  }
  validation {
    condition     = length(distinct(flatten(values(var.existing_addresses)))) == length(flatten(values(var.existing_addresses)))
    error_message = "existing_addresses names an allocation id twice. Give each address to one zone."
  }
}

variable "instance_types" {
  description = "In the order in which they are tried."
  type        = list(string)
  default     = ["c7g.large", "m7g.large"]
  validation {
    condition     = length(var.instance_types) > 0 && alltrue([for type in var.instance_types : can(regex("^[a-z]+[0-9]+g[a-z]*\\.", type))])
    error_message = "${join(", ", var.instance_types)}: the image is for arm64. Name Graviton types, such as c7g.large."
  }
}

variable "image_id" {
  description = "An Amazon Linux 2023 image for arm64. Null: the newest at each launch."
  type        = string
  default     = null
  validation {
    condition     = var.image_id == null ? true : can(regex("^(ami-[0-9a-f]+|resolve:ssm:/.+)$", var.image_id))
    error_message = "image_id is no image. Use an id such as ami-0123456789abcdef0, resolve:ssm:/<parameter>, or null for the newest."
  }
}

variable "spot" {
  type    = bool
  default = false
}

variable "probing" {
  type = object({
    destinations         = list(object({ url = string, expectedStatus = number }))
    intervalMilliseconds = optional(number, 5000)
    timeoutMilliseconds  = optional(number, 2000)
    failures             = optional(number, 2)
  })
  validation {
    condition     = length(var.probing.destinations) >= 2 && alltrue([for to in var.probing.destinations : can(regex("^https?://", to.url))])
    error_message = "Name at least two destinations with an http or https URL: with one, its failure looks like a failing NAT."
  }
  validation {
    condition     = alltrue([for to in var.probing.destinations : to.expectedStatus >= 200 && to.expectedStatus <= 499])
    error_message = "expectedStatus: use the status that the destination answers, from 200 to 499. A 5xx never counts as healthy."
  }
  validation {
    condition     = var.probing.intervalMilliseconds >= 100 && var.probing.timeoutMilliseconds >= 50 && var.probing.failures >= 1 && var.probing.intervalMilliseconds <= 30000
    error_message = "probing: use an interval from 100 to 30000 ms, a timeout of at least 50 ms and at least one failure. Shipped: 5000, 2000 and 2."
  }
}

variable "failback" {
  description = "How many good rounds of probes, and how many seconds with the standby at least, before traffic returns."
  type        = object({ goodRounds = number, dwellSeconds = number })
  default     = { goodRounds = 24, dwellSeconds = 600 }
  validation {
    condition     = var.failback.goodRounds >= 1 && var.failback.dwellSeconds >= 0 && floor(var.failback.goodRounds) == var.failback.goodRounds && floor(var.failback.dwellSeconds) == var.failback.dwellSeconds
    error_message = "failback: use whole numbers, goodRounds from 1 and dwellSeconds from 0. Without a dwell, a NAT that comes and goes moves traffic each time."
  }
}

variable "runtime" {
  description = "nodejs22.x ends on 2027-04-30; nodejs24.x needs a newer aws provider than 5.100."
  type        = string
  default     = "nodejs22.x"
  validation {
    condition     = can(regex("^nodejs(2[2-9]|[3-9][0-9])\\.x$", var.runtime))
    error_message = "${var.runtime} does not run the Lambdas. Use nodejs22.x or newer."
  }
}

variable "bundles" {
  description = "The folder that scripts/bundle-lambdas.mjs fills."
  type        = string
  validation {
    condition     = length(fileset(var.bundles, "{asg-lifecycle-handler,config-guard,eip-recover,nat-health-probe,nat-route-failover,canary-*}.zip")) == 6
    error_message = "${var.bundles} does not hold the bundles of the Lambdas and of the canary. Write them: node packages/aws-nat-fleet/scripts/bundle-lambdas.mjs."
  }
}

variable "wait_for_capacity_timeout" {
  type    = string
  default = "10m"
  validation {
    condition     = can(regex("^[0-9]+[ms]$", var.wait_for_capacity_timeout))
    error_message = "wait_for_capacity_timeout: use minutes or seconds, such as 10m; 0m does not wait."
  }
}

variable "game_days" {
  description = "Whether game_day.sh may stop instances. For test accounts only."
  type        = bool
  default     = false
}

variable "flow_logs" {
  description = "Flow logs of the VPC in S3 with saved Athena queries: 90 days, then Glacier, deleted after so many days. Null: none."
  type        = object({ days = number })
  default     = null
  validation {
    condition     = var.flow_logs == null ? true : var.flow_logs.days > 90 && var.flow_logs.days <= 3650 && floor(var.flow_logs.days) == var.flow_logs.days
    error_message = "flow_logs.days: use a whole number from 91 to 3650. Objects go to Glacier after 90 days."
  }
}

variable "permissions_boundary" {
  description = "ARN of the policy that limits every role that is made, an output of the module account. Null: none."
  type        = string
  default     = null
  validation {
    condition     = var.permissions_boundary == null ? true : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:policy/", var.permissions_boundary))
    error_message = "permissions_boundary is no ARN of a policy. Use the output boundary_arn of the root account, or null."
  }
}

variable "mode" {
  description = "eip, or nlb: with a network load balancer that asks each NAT for its health. Traffic takes the same routes."
  type        = string
  default     = "eip"
  validation {
    condition     = contains(["eip", "nlb"], var.mode)
    error_message = "\"${var.mode}\" is no mode. Use eip or nlb. gwlb is not offered: a NAT instance would need a handler of GENEVE tunnels (docs/adr/0041)."
  }
  validation {
    condition     = var.mode != "nlb" || length(var.environment) <= 26
    error_message = "The name ${var.environment} is too long for mode nlb: target groups have names of at most 32 characters. Use at most 26."
  }
}

variable "endpoints" {
  description = "How instances reach AWS: none, with a public address each, or interface, through VPC endpoints without one."
  type        = string
  default     = "none"
  validation {
    condition     = contains(["none", "interface"], var.endpoints)
    error_message = "\"${var.endpoints}\": use none (a public address for each instance) or interface (VPC endpoints, which cost more)."
  }
  validation {
    condition     = var.endpoints != "interface" || !anytrue([for to in var.probing.destinations : can(regex("^https?://([^/]*[.])?(s3|ssm|ssmmessages|logs|monitoring)[.-][^/]*amazonaws[.]com", to.url))])
    error_message = "A destination of probing is a service that VPC endpoints reach past the NAT, so that it would say nothing about the NAT. Name another destination, or use endpoints = \"none\"."
  }
}

variable "decisions" {
  description = "The log lines of the Lambdas that decide, in S3: 90 days, then Glacier, deleted after so many days. Null: 30 days in their log groups only."
  type        = object({ days = number })
  default     = null
  validation {
    condition     = var.decisions == null ? true : var.decisions.days > 90 && var.decisions.days <= 3650 && floor(var.decisions.days) == var.decisions.days
    error_message = "decisions.days: use a whole number from 91 to 3650. Objects go to Glacier after 90 days."
  }
}

variable "canaries" {
  description = "A canary of CloudWatch Synthetics in each probe subnet that asks the destinations every so many minutes; what it writes is deleted after so many days. Behind a dead NAT it cannot write, which its alarm takes for a failure; with endpoints = \"interface\" it writes through VPC endpoints. Runtimes end: aws synthetics describe-runtime-versions lists them. Null: none."
  type = object({
    minutes = optional(number, 5)
    days    = optional(number, 365)
    runtime = optional(string, "syn-nodejs-4.1")
  })
  default = null
  validation {
    condition     = var.canaries == null ? true : alltrue([for value in [var.canaries.minutes, var.canaries.days] : floor(value) == value]) && var.canaries.minutes >= 1 && var.canaries.minutes <= 60 && var.canaries.days > 90 && var.canaries.days <= 3650
    error_message = "canaries: use whole minutes from 1 to 60, and whole days from 91 to 3650. Objects go to Glacier after 90 days."
  }
  validation {
    condition     = var.canaries == null ? true : can(regex("^syn-nodejs-[0-9]+[.][0-9]+$", var.canaries.runtime))
    error_message = "canaries.runtime: use a runtime for Node.js without a browser, such as syn-nodejs-4.1."
  }
}

variable "tracing" {
  description = "Whether X-Ray traces the Lambdas."
  type        = bool
  default     = false
}

variable "upkeep" {
  description = "Patch scans; instances replaced in January, April, July and October, one zone a day from a UTC day and hour; rules of AWS Config, whose recorder the account must have."
  type = object({
    patches      = optional(bool, true)
    refresh      = optional(bool, true)
    refresh_at   = optional(object({ day = number, hour = number }), { day = 8, hour = 3 })
    config_rules = optional(bool, false)
  })
  default = {}
  validation {
    condition     = var.upkeep.refresh_at.day >= 1 && var.upkeep.refresh_at.day <= 25 && var.upkeep.refresh_at.hour >= 0 && var.upkeep.refresh_at.hour <= 23 && floor(var.upkeep.refresh_at.day) == var.upkeep.refresh_at.day && floor(var.upkeep.refresh_at.hour) == var.upkeep.refresh_at.hour
    error_message = "upkeep.refresh_at: use a day from 1 to 25, so that the last zone has one too, and an hour from 0 to 23. Let test come days before production."
  }
}

variable "lambda_concurrency_quota" {
  description = "How many Lambdas the account may run at once. Null: asked of Service Quotas."
  type        = number
  default     = null
  validation {
    condition     = var.lambda_concurrency_quota == null ? true : var.lambda_concurrency_quota >= 103 + 2 * length(var.zones)
    error_message = "The account may run ${coalesce(var.lambda_concurrency_quota, 0)} Lambdas at once; the fleet reserves ${3 + 2 * length(var.zones)}, and AWS keeps 100 for others. Ask Service Quotas for more (L-B99A9384)."
  }
}

variable "chat" {
  description = "The Slack channel that alarms and changes are told to. Null: none."
  type        = object({ slack_team_id = string, slack_channel_id = string })
  default     = null
  validation {
    condition     = var.chat == null ? true : can(regex("^T[A-Z0-9]+$", var.chat.slack_team_id)) && can(regex("^[CG][A-Z0-9]+$", var.chat.slack_channel_id))
    error_message = "chat: use the ids of workspace and channel, such as T07EA123LEP and C07EZ1ABC23, not their names. Slack shows them in a channel's link."
  }
}

variable "probe_instances" {
  description = "What probe_nat.sh asks from instances that it starts: a URL, one that answers the caller's address, an iperf3 server. Null: it has nothing to ask."
  type = object({
    url         = string
    address_url = optional(string)
    iperf       = optional(object({ host = string, port = number }))
  })
  default = null
  validation {
    condition     = var.probe_instances == null ? true : alltrue([for url in compact([var.probe_instances.url, var.probe_instances.address_url]) : can(regex("^https?://[^/]", url))])
    error_message = "probe_instances: url and address_url are http or https URLs. Name endpoints that may be asked often, such as your own."
  }
  validation {
    condition     = var.probe_instances == null ? true : var.probe_instances.iperf == null ? true : can(regex("^[a-zA-Z0-9.-]+$", var.probe_instances.iperf.host)) && var.probe_instances.iperf.port >= 1 && var.probe_instances.iperf.port <= 65535
    error_message = "probe_instances.iperf: name host and port (1 to 65535) of an iperf3 server of your own."
  }
}
