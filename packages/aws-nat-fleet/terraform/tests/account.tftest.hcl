mock_provider "aws" {
  source = "./mocks"
}

variables {
  environment  = "test"
  region       = "eu-west-1"
  repository   = "acme/egress"
  state_bucket = "nat-fleet-state-test"
}

run "account" {
  module {
    source = "./modules/account"
  }
}

run "with_a_provider_and_an_analyzer_that_the_account_has" {
  module {
    source = "./modules/account"
  }
  variables {
    oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
    access_analyzer   = false
  }
  assert {
    condition     = length(aws_iam_openid_connect_provider.github) + length(aws_accessanalyzer_analyzer.this) == 0
    error_message = "They would be made twice."
  }
}

run "refuses_values_that_cannot_be" {
  command = plan
  module {
    source = "./modules/account"
  }
  variables {
    region            = "eu-west-1a"
    repository        = "acme/*"
    state_bucket      = "s3://nat-fleet-state-test"
    oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com"
  }
  expect_failures = [var.region, var.repository, var.state_bucket, var.oidc_provider_arn]
}

run "refuses_a_name_with_capitals" {
  command = plan
  module {
    source = "./modules/account"
  }
  variables {
    environment = "Test"
  }
  expect_failures = [var.environment]
}
