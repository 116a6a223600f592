data "aws_caller_identity" "this" {}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
}

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
  source                    = "../fleet"
  environment               = var.environment
  region                    = var.region
  network                   = local.network
  egress                    = module.addresses.egress
  instance_types            = var.instance_types
  image_id                  = coalesce(var.image_id, nonsensitive(data.aws_ssm_parameter.image.value))
  spot                      = var.spot
  wait_for_capacity_timeout = var.wait_for_capacity_timeout
  control_ready             = module.control.ready
  account_id                = data.aws_caller_identity.this.account_id
  key_arn                   = module.control.key_arn
  permissions_boundary      = var.permissions_boundary
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
}
