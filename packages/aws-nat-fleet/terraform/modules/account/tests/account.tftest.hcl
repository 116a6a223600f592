mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111122223333" }
  }
  mock_resource "aws_iam_policy" {
    defaults = { arn = "arn:aws:iam::111122223333:policy/nat-fleet-boundary-test" }
  }
  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
  }
}

variables {
  environment  = "test"
  region       = "eu-west-1"
  repository   = "acme/egress"
  state_bucket = "nat-fleet-state-test"
}

run "account" {
  command = apply
}

run "with_a_provider_and_an_analyzer_that_the_account_has" {
  variables {
    oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
    access_analyzer   = false
  }
  assert {
    condition     = length(aws_iam_openid_connect_provider.github) + length(aws_accessanalyzer_analyzer.this) == 0
    error_message = "They would be made twice."
  }
}

run "refuses_a_repository_with_a_wildcard" {
  command = plan
  variables {
    repository = "acme/*"
  }
  expect_failures = [var.repository]
}

run "refuses_another_oidc_provider" {
  command = plan
  variables {
    oidc_provider_arn = "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com"
  }
  expect_failures = [var.oidc_provider_arn]
}

run "refuses_a_zone_for_a_region" {
  command = plan
  variables {
    region = "eu-west-1a"
  }
  expect_failures = [var.region]
}

run "refuses_an_address_for_a_bucket" {
  command = plan
  variables {
    state_bucket = "s3://nat-fleet-state-test"
  }
  expect_failures = [var.state_bucket]
}
