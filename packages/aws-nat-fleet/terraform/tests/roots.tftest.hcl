# Roots and examples with what they ship.
mock_provider "aws" {
  source = "./mocks"
}

variables {
  account_id = "111122223333"
}

run "test" {
  command = plan
  module {
    source = "./roots/test"
  }
}

run "prod" {
  command = plan
  module {
    source = "./roots/prod"
  }
}

run "account" {
  command = plan
  module {
    source = "./roots/account"
  }
  variables {
    environment  = "test"
    repository   = "acme/egress"
    state_bucket = "nat-fleet-state-test"
  }
}

run "refuses_what_is_no_account" {
  command = plan
  module {
    source = "./roots/test"
  }
  variables {
    account_id = "test"
  }
  expect_failures = [var.account_id]
}

run "three_zones_in_a_network_of_their_own" {
  command = plan
  module {
    source = "./examples/new-network"
  }
  assert {
    condition     = length(module.egress.private_route_tables) == 3
    error_message = "Each zone has a private route table."
  }
}

run "two_zones_with_the_route_tables_of_another_module" {
  command = plan
  module {
    source = "./examples/existing-network"
  }
  variables {
    address = "eipalloc-0a"
  }
  assert {
    condition     = toset(keys(module.egress.private_route_tables)) == toset(["eu-west-1a", "eu-west-1b"])
    error_message = "Each zone has a private route table."
  }
}
