variable "environment" {
  type = string
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}$", var.environment))
    error_message = "\"${var.environment}\" is no name of an environment. Use at most 31 lower-case letters, digits and hyphens, a letter first."
  }
}

variable "region" {
  type = string
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
    condition     = var.existing_network == null ? true : alltrue([for zone in values(var.existing_network.zones) : tonumber(split("/", zone.probe_subnet_cidr)[1]) <= 28])
    error_message = "A probe subnet is too small. Use /28 or larger: AWS keeps five addresses of each subnet."
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
  description = "An Amazon Linux 2023 image for arm64; null: the newest."
  type        = string
  default     = null
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
}

variable "failback" {
  type    = object({ goodRounds = number, dwellSeconds = number })
  default = { goodRounds = 24, dwellSeconds = 600 }
}

variable "runtime" {
  description = "nodejs22.x ends on 2027-04-30; nodejs24.x needs a newer aws provider than 5.100."
  type        = string
  default     = "nodejs22.x"
}

variable "bundles" {
  type = string
}

variable "wait_for_capacity_timeout" {
  type    = string
  default = "10m"
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
