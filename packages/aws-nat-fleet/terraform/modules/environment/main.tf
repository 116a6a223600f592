data "aws_caller_identity" "this" {}

module "network" {
  count       = var.existing_network == null ? 1 : 0
  source      = "../network"
  environment = var.environment
  zones       = var.zones
  cidr        = var.cidr
}

locals {
  network = var.existing_network == null ? module.network[0].network : var.existing_network
}

module "addresses" {
  source             = "../addresses"
  environment        = var.environment
  zones              = var.zones
  addresses_per_zone = var.addresses_per_zone
  existing           = var.existing_addresses
}

module "fleet" {
  source         = "../fleet"
  environment    = var.environment
  region         = var.region
  network        = local.network
  egress         = module.addresses.egress
  instance_types = var.instance_types
  # Resolved at each launch, so that a newer image changes no plan.
  image_id                  = coalesce(var.image_id, "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64")
  mode                      = var.mode
  endpoints                 = var.endpoints
  spot                      = var.spot
  wait_for_capacity_timeout = var.wait_for_capacity_timeout
  control_ready             = module.control.ready
  account_id                = data.aws_caller_identity.this.account_id
  key_arn                   = module.control.key_arn
  permissions_boundary      = var.permissions_boundary
  canaries                  = var.canaries != null
}

module "control" {
  source        = "../control"
  environment   = var.environment
  region        = var.region
  network       = local.network
  zones         = module.fleet.zones
  instance_type = var.instance_types[0]
  probing       = var.probing
  failback      = var.failback
  runtime       = var.runtime
  bundles       = var.bundles
  game_days     = var.game_days

  mode                 = var.mode
  tracing              = var.tracing
  permissions_boundary = var.permissions_boundary
}

module "watch" {
  source      = "../watch"
  environment = var.environment
  zones       = var.zones
  topic_arn   = module.control.topic_arn
  functions   = module.control.functions
  region      = var.region

  account_id     = data.aws_caller_identity.this.account_id
  vpc_id         = local.network.vpc_id
  nat_interfaces = values(module.fleet.nat_interfaces)
  flow_logs      = var.flow_logs

  decisions            = var.decisions
  chat                 = var.chat
  decision_log_groups  = module.control.decision_log_groups
  target_groups        = module.fleet.target_groups
  key_arn              = module.control.key_arn
  permissions_boundary = var.permissions_boundary

  canaries                = var.canaries
  probe_subnets           = { for zone, network in local.network.zones : zone => network.probe_subnet_id }
  probe_security_group_id = module.control.probe_security_group_id
  probing                 = var.probing
  bundles                 = var.bundles
}

module "upkeep" {
  source               = "../upkeep"
  environment          = var.environment
  region               = var.region
  account_id           = data.aws_caller_identity.this.account_id
  nat_interfaces       = module.fleet.nat_interfaces
  route_table_ids      = flatten([for zone in local.network.zones : zone.route_table_ids])
  topic_arn            = module.control.topic_arn
  permissions_boundary = var.permissions_boundary
  patches              = var.upkeep.patches
  refresh              = var.upkeep.refresh ? var.upkeep.refresh_at : null
  config_rules         = var.upkeep.config_rules
}

module "probe_instances" {
  count                = var.probe_instances == null ? 0 : 1
  source               = "../probe_instances"
  environment          = var.environment
  vpc_id               = local.network.vpc_id
  key_arn              = module.control.key_arn
  permissions_boundary = var.permissions_boundary
  endpoint             = var.probe_instances
}
