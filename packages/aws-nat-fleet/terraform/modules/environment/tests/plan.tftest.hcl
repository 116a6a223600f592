mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111122223333" }
  }
  mock_data "aws_ssm_parameter" {
    defaults = { value = "ami-0123456789abcdef0" }
  }
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
