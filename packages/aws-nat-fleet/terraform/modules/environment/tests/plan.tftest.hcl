mock_provider "aws" {
  source = "../../mocks"
}

variables {
  environment = "test"
  region      = "eu-west-1"
  zones       = ["eu-west-1a", "eu-west-1b"]
  bundles     = "."
  probing = {
    destinations = [
      { url = "https://one.example.com", expectedStatus = 200 },
      { url = "https://two.example.com", expectedStatus = 200 },
    ]
  }
}

run "two_zones" {
  command = plan
  assert {
    condition     = output.fleet_parameter == "/nat/test/fleet" && output.failover_function == "nat-route-failover-test"
    error_message = "Names differ from those of the contract."
  }
}

run "three_zones_with_two_addresses_each" {
  command = plan
  variables {
    zones              = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    addresses_per_zone = 2
  }
}

run "spot" {
  command = plan
  variables {
    spot = true
  }
}

run "an_existing_network_and_addresses_that_are_brought_along" {
  command = plan
  variables {
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1a" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/28", route_table_ids = ["rtb-0a"], cidrs = ["10.0.32.0/20"] }
        "eu-west-1b" = { public_subnet_id = "subnet-0b", public_subnet_cidr = "10.0.1.0/24", probe_subnet_id = "subnet-1b", probe_subnet_cidr = "10.0.9.16/28", route_table_ids = ["rtb-0b", "rtb-1b"], cidrs = ["10.0.48.0/20"] }
      }
    }
    existing_addresses = { "eu-west-1a" = ["eipalloc-0a"] }
  }
}

run "refuses_zones_of_another_region" {
  command = plan
  variables {
    zones = ["us-east-1a", "us-east-1b"]
  }
  expect_failures = [var.zones]
}

run "refuses_one_zone" {
  command = plan
  variables {
    zones = ["eu-west-1a"]
  }
  expect_failures = [var.zones]
}

run "refuses_another_architecture" {
  command = plan
  variables {
    instance_types = ["c7i.large"]
  }
  expect_failures = [var.instance_types]
}

run "refuses_one_destination" {
  command = plan
  variables {
    probing = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }] }
  }
  expect_failures = [var.probing]
}

run "refuses_a_network_that_is_too_small" {
  command = plan
  variables {
    cidr = "10.0.0.0/24"
  }
  expect_failures = [var.cidr]
}

run "refuses_an_address_for_two_zones" {
  command = plan
  variables {
    existing_addresses = { "eu-west-1a" = ["eipalloc-0a"], "eu-west-1b" = ["eipalloc-0a"] }
  }
  expect_failures = [var.existing_addresses]
}

run "refuses_a_name_with_capitals" {
  command = plan
  variables {
    environment = "Test"
  }
  expect_failures = [var.environment]
}

run "flow_logs" {
  command = plan
  variables {
    flow_logs = { days = 365 }
  }
}

run "refuses_flow_logs_that_end_before_glacier" {
  command = plan
  variables {
    flow_logs = { days = 30 }
  }
  expect_failures = [var.flow_logs]
}

run "mode_nlb_in_two_zones" {
  command = plan
  variables {
    mode = "nlb"
  }
}

run "mode_nlb_in_three_zones_with_two_addresses_each" {
  command = plan
  variables {
    mode               = "nlb"
    zones              = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    addresses_per_zone = 2
  }
}

run "endpoints_instead_of_management_addresses" {
  command = plan
  variables {
    endpoints = "interface"
  }
}

run "without_upkeep" {
  command = plan
  variables {
    upkeep                   = { patches = false, refresh = false, config_rules = false }
    lambda_concurrency_quota = 1000
  }
}

run "refuses_gwlb" {
  command = plan
  variables {
    mode = "gwlb"
  }
  expect_failures = [var.mode]
}

run "refuses_a_name_that_is_too_long_for_a_target_group" {
  command = plan
  variables {
    environment = "production-environment-of-31-ch"
    mode        = "nlb"
  }
  expect_failures = [var.mode]
}

run "refuses_gateway_endpoints" {
  command = plan
  variables {
    endpoints = "gateway"
  }
  expect_failures = [var.endpoints]
}

run "refuses_a_zone_for_a_region" {
  command = plan
  variables {
    region = "eu-west-1a"
  }
  expect_failures = [var.region]
}

run "refuses_a_probe_subnet_that_is_too_small" {
  command = plan
  variables {
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1a" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/29", route_table_ids = ["rtb-0a"], cidrs = ["10.0.32.0/20"] }
        "eu-west-1b" = { public_subnet_id = "subnet-0b", public_subnet_cidr = "10.0.1.0/24", probe_subnet_id = "subnet-1b", probe_subnet_cidr = "10.0.9.16/28", route_table_ids = ["rtb-0b"], cidrs = ["10.0.48.0/20"] }
      }
    }
  }
  expect_failures = [var.existing_network]
}

run "refuses_a_network_of_other_zones" {
  command = plan
  variables {
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1c" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/28", route_table_ids = ["rtb-0a"], cidrs = ["10.0.32.0/20"] }
      }
    }
  }
  expect_failures = [var.existing_network]
}

run "refuses_a_cidr_of_ipv6" {
  command = plan
  variables {
    existing_network = {
      vpc_id = "vpc-0a"
      zones = {
        "eu-west-1a" = { public_subnet_id = "subnet-0a", public_subnet_cidr = "10.0.0.0/24", probe_subnet_id = "subnet-1a", probe_subnet_cidr = "10.0.9.0/28", route_table_ids = ["rtb-0a"], cidrs = ["2001:db8::/64"] }
        "eu-west-1b" = { public_subnet_id = "subnet-0b", public_subnet_cidr = "10.0.1.0/24", probe_subnet_id = "subnet-1b", probe_subnet_cidr = "10.0.9.16/28", route_table_ids = ["rtb-0b"], cidrs = ["10.0.48.0/20"] }
      }
    }
  }
  expect_failures = [var.existing_network]
}

run "refuses_what_is_no_address" {
  command = plan
  variables {
    existing_addresses = { "eu-west-1a" = ["54.0.0.1"] }
  }
  expect_failures = [var.existing_addresses]
}

run "refuses_half_an_address" {
  command = plan
  variables {
    addresses_per_zone = 0.5
  }
  expect_failures = [var.addresses_per_zone]
}

run "refuses_what_is_no_image" {
  command = plan
  variables {
    image_id = "al2023"
  }
  expect_failures = [var.image_id]
}

run "refuses_a_destination_that_fails" {
  command = plan
  variables {
    probing = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://two.example.com", expectedStatus = 503 }] }
  }
  expect_failures = [var.probing]
}

run "refuses_to_probe_without_a_pause" {
  command = plan
  variables {
    probing = {
      intervalMilliseconds = 0
      destinations         = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://two.example.com", expectedStatus = 200 }]
    }
  }
  expect_failures = [var.probing]
}

run "refuses_half_a_round" {
  command = plan
  variables {
    failback = { goodRounds = 0.5, dwellSeconds = 600 }
  }
  expect_failures = [var.failback]
}

run "refuses_an_old_runtime" {
  command = plan
  variables {
    runtime = "nodejs18.x"
  }
  expect_failures = [var.runtime]
}

run "refuses_to_wait_without_a_unit" {
  command = plan
  variables {
    wait_for_capacity_timeout = "10"
  }
  expect_failures = [var.wait_for_capacity_timeout]
}

run "refuses_a_name_for_a_boundary" {
  command = plan
  variables {
    permissions_boundary = "nat-fleet-boundary-test"
  }
  expect_failures = [var.permissions_boundary]
}

run "refuses_decisions_that_end_before_glacier" {
  command = plan
  variables {
    decisions = { days = 90 }
  }
  expect_failures = [var.decisions]
}

run "refuses_a_day_that_some_months_lack" {
  command = plan
  variables {
    upkeep = { refresh_at = { day = 30, hour = 3 } }
  }
  expect_failures = [var.upkeep]
}

run "refuses_a_quota_that_is_too_small" {
  command = plan
  variables {
    lambda_concurrency_quota = 100
  }
  expect_failures = [var.lambda_concurrency_quota]
}

run "refuses_the_quota_of_a_new_account" {
  command = plan
  override_data {
    target = data.aws_servicequotas_service_quota.concurrency
    values = { value = 10 }
  }
  expect_failures = [data.aws_servicequotas_service_quota.concurrency]
}

run "refuses_a_type_whose_interfaces_hold_too_few_addresses" {
  command = plan
  variables {
    instance_types = ["t4g.nano"]
  }
  override_data {
    target = data.aws_ec2_instance_type.this
    values = { supported_architectures = ["arm64"], maximum_network_interfaces = 2, maximum_ipv4_addresses_per_interface = 2 }
  }
  expect_failures = [data.aws_ec2_instance_type.this]
}

run "refuses_a_type_that_is_not_for_arm64" {
  command = plan
  variables {
    instance_types = ["c7g.large"]
  }
  override_data {
    target = data.aws_ec2_instance_type.this
    values = { supported_architectures = ["x86_64"], maximum_network_interfaces = 3, maximum_ipv4_addresses_per_interface = 10 }
  }
  expect_failures = [data.aws_ec2_instance_type.this]
}

run "refuses_the_name_of_a_channel" {
  command = plan
  variables {
    chat = { slack_team_id = "T07EA123LEP", slack_channel_id = "#on-call" }
  }
  expect_failures = [var.chat]
}

run "refuses_to_probe_what_is_no_url" {
  command = plan
  variables {
    probe_instances = { url = "probe.example.com" }
  }
  expect_failures = [var.probe_instances]
}

run "refuses_an_iperf_server_without_a_port" {
  command = plan
  variables {
    probe_instances = { url = "https://probe.example.com", iperf = { host = "iperf.example.com", port = 0 } }
  }
  expect_failures = [var.probe_instances]
}
