mock_provider "aws" {
  source = "./mocks"
}

variables {
  environment        = "test"
  zones              = ["eu-west-1a", "eu-west-1b"]
  addresses_per_zone = 1
  existing           = { "eu-west-1a" = ["eipalloc-0a"] }
}

run "takes_an_address_that_nothing_holds" {
  module {
    source = "./modules/addresses"
  }
  command = plan
  assert {
    condition     = output.egress["eu-west-1a"][0].publicIp == "198.51.100.7"
    error_message = "The address is not the zone's."
  }
}

run "leaves_an_address_that_the_fleet_has_taken" {
  module {
    source = "./modules/addresses"
  }
  command = plan
  override_data {
    target = data.aws_eip.existing
    values = { public_ip = "198.51.100.7", association_id = "eipassoc-0a", network_interface_id = "eni-0a", tags = { "nat-fleet:environment" = "test" } }
  }
}

run "refuses_an_address_that_is_in_use_elsewhere" {
  module {
    source = "./modules/addresses"
  }
  command = plan
  override_data {
    target = data.aws_eip.existing
    values = { public_ip = "198.51.100.7", association_id = "eipassoc-0a", network_interface_id = "eni-0b", tags = {} }
  }
  expect_failures = [data.aws_eip.existing]
}

run "refuses_an_address_of_another_fleet" {
  module {
    source = "./modules/addresses"
  }
  command = plan
  override_data {
    target = data.aws_eip.existing
    values = { public_ip = "198.51.100.7", association_id = "", network_interface_id = "", tags = { "nat-fleet:environment" = "prod" } }
  }
  expect_failures = [data.aws_eip.existing]
}
