# With what tests/rendered.tftest.hcl applies, each mode is planned for two and for three zones.
mock_provider "aws" {
  source = "./mocks"
}

variables {
  environment = "test"
  region      = "eu-west-1"
  zones       = ["eu-west-1a", "eu-west-1b"]
  bundles     = "bundles"
  probing = {
    destinations = [
      { url = "https://one.example.com", expectedStatus = 200 },
      { url = "https://two.example.com", expectedStatus = 200 },
    ]
  }
}

run "eip_in_three_zones_with_two_addresses_each" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    zones              = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    addresses_per_zone = 2
    spot               = true
    endpoints          = "interface"
  }
}

run "nlb_in_two_zones_of_an_existing_network_with_an_address_that_is_brought_along" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    mode = "nlb"
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1a" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/28", route_table_ids = ["rtb-0a"], cidrs = ["10.0.32.0/20"] }
        "eu-west-1b" = { public_subnet_id = "subnet-0b", public_subnet_cidr = "10.0.1.0/24", probe_subnet_id = "subnet-1b", probe_subnet_cidr = "10.0.9.16/28", route_table_ids = ["rtb-0b", "rtb-1b"], cidrs = ["10.0.48.0/20"] }
      }
    }
    existing_addresses       = { "eu-west-1a" = ["eipalloc-0a"] }
    upkeep                   = { patches = false, refresh = false, config_rules = false }
    lambda_concurrency_quota = 1000
  }
}

# A value for each variable that cannot be. Each of them has to be refused.
run "refuses_values_that_cannot_be" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    cidr                      = "10.0.0.0/24"                   # too small
    instance_types            = ["c7i.large"]                   # another architecture
    existing_addresses        = { "eu-west-1a" = ["54.0.0.1"] } # not an allocation
    flow_logs                 = { days = 30 }                   # before Glacier
    mode                      = "gwlb"                          # not offered
    endpoints                 = "gateway"                       # not offered
    addresses_per_zone        = 0.5                             # half an address
    image_id                  = "al2023"                        # not an image
    failback                  = { goodRounds = 0.5, dwellSeconds = 600 }
    runtime                   = "nodejs18.x"                            # too old
    wait_for_capacity_timeout = "10"                                    # without a unit
    permissions_boundary      = "nat-fleet-boundary-test"               # not an ARN
    decisions                 = { days = 90 }                           # before Glacier
    upkeep                    = { refresh_at = { day = 30, hour = 3 } } # some months lack it
    lambda_concurrency_quota  = 100                                     # too small
    chat                      = { slack_team_id = "T07EA123LEP", slack_channel_id = "#on-call" }
    probe_instances           = { url = "probe.example.com" } # not a URL
    bundles                   = "modules"
    canaries                  = { minutes = 0.5 } # half a minute
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1a" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/29", route_table_ids = ["rtb-0a"], cidrs = ["10.0.32.0/20"] } # a probe subnet that is too small
        "eu-west-1b" = { public_subnet_id = "subnet-0b", public_subnet_cidr = "10.0.1.0/24", probe_subnet_id = "subnet-1b", probe_subnet_cidr = "10.0.9.16/28", route_table_ids = ["rtb-0b"], cidrs = ["10.0.48.0/20"] }
      }
    }
  }
  expect_failures = [
    var.cidr, var.instance_types, var.existing_addresses, var.flow_logs, var.mode, var.endpoints, var.addresses_per_zone,
    var.image_id, var.failback, var.runtime, var.wait_for_capacity_timeout, var.permissions_boundary, var.decisions,
    var.upkeep, var.lambda_concurrency_quota, var.chat, var.probe_instances, var.bundles, var.canaries,
    var.existing_network,
  ]
}

run "refuses_other_values_that_cannot_be" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    instance_types     = []
    existing_addresses = { "eu-west-1a" = ["eipalloc-0a"], "eu-west-1b" = ["eipalloc-0a"] } # one for two zones
    probe_instances    = { url = "https://probe.example.com", iperf = { host = "iperf.example.com", port = 0 } }
    canaries           = { runtime = "syn-nodejs-puppeteer-11.0" } # with a browser
    probing            = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://two.example.com", expectedStatus = 503 }] }
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1a" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/28", route_table_ids = ["rtb-0a"], cidrs = ["2001:db8::/64"] } # IPv6
        "eu-west-1b" = { public_subnet_id = "subnet-0b", public_subnet_cidr = "10.0.1.0/24", probe_subnet_id = "subnet-1b", probe_subnet_cidr = "10.0.9.16/28", route_table_ids = ["rtb-0b"], cidrs = ["10.0.48.0/20"] }
      }
    }
  }
  expect_failures = [var.instance_types, var.existing_addresses, var.probe_instances, var.canaries, var.probing, var.existing_network]
}

run "refuses_what_does_not_fit_together" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    environment = "production-environment-of-31-ch"
    mode        = "nlb" # its target groups have shorter names
    endpoints   = "interface"
    probing     = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://bucket.s3.eu-west-1.amazonaws.com", expectedStatus = 200 }] }
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1c" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/28", route_table_ids = ["rtb-0a"], cidrs = ["10.0.32.0/20"] } # of another zone
      }
    }
  }
  expect_failures = [var.mode, var.endpoints, var.existing_network]
}

run "refuses_zones_of_another_region" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    environment = "Test"
    zones       = ["us-east-1a", "us-east-1b"]
    probing     = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }] }
  }
  expect_failures = [var.environment, var.zones, var.probing]
}

run "refuses_one_zone" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    zones = ["eu-west-1a"]
    probing = {
      intervalMilliseconds = 0
      destinations         = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://two.example.com", expectedStatus = 200 }]
    }
  }
  expect_failures = [var.zones, var.probing]
}

run "refuses_a_zone_for_a_region" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    region = "eu-west-1a"
  }
  expect_failures = [var.region]
}

run "refuses_a_type_that_is_not_for_arm64_and_the_quota_of_a_new_account" {
  module {
    source = "./modules/environment"
  }
  command = plan
  override_data {
    target = data.aws_ec2_instance_type.this
    values = { supported_architectures = ["x86_64"], maximum_network_interfaces = 3, maximum_ipv4_addresses_per_interface = 10 }
  }
  override_data {
    target = data.aws_servicequotas_service_quota.concurrency
    values = { value = 10 }
  }
  expect_failures = [data.aws_ec2_instance_type.this, data.aws_servicequotas_service_quota.concurrency]
}

run "refuses_a_type_whose_interfaces_hold_too_few_addresses" {
  module {
    source = "./modules/environment"
  }
  command = plan
  override_data {
    target = data.aws_ec2_instance_type.this
    values = { supported_architectures = ["arm64"], maximum_network_interfaces = 2, maximum_ipv4_addresses_per_interface = 2 }
  }
  expect_failures = [data.aws_ec2_instance_type.this]
}

run "refuses_a_type_with_one_interface" {
  module {
    source = "./modules/environment"
  }
  command = plan
  override_data {
    target = data.aws_ec2_instance_type.this
    values = { supported_architectures = ["arm64"], maximum_network_interfaces = 1, maximum_ipv4_addresses_per_interface = 10 }
  }
  expect_failures = [data.aws_ec2_instance_type.this]
}
