# One apply of everything that can be chosen. src/terraformRun.test.ts looks at what it makes.
mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111122223333" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-west-1:111122223333:key/0a" }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-west-1:111122223333:nat-fleet-test" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-west-1:111122223333:function:it" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111122223333:role/nat-fleet/test/it" }
  }
  mock_resource "aws_iam_instance_profile" {
    defaults = { arn = "arn:aws:iam::111122223333:instance-profile/nat-fleet/test/it" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::nat-fleet-test-it" }
  }
  mock_resource "aws_cloudwatch_event_rule" {
    defaults = { arn = "arn:aws:events:eu-west-1:111122223333:rule/it" }
  }
}

run "everything" {
  variables {
    environment          = "test"
    region               = "eu-west-1"
    zones                = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    bundles              = "."
    probing              = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://two.example.com", expectedStatus = 200 }] }
    permissions_boundary = "arn:aws:iam::111122223333:policy/nat-fleet-boundary-test"
    # Terraform refuses to destroy new ones after the test.
    existing_addresses = { "eu-west-1a" = ["eipalloc-0a"], "eu-west-1b" = ["eipalloc-0b"], "eu-west-1c" = ["eipalloc-0c"] }
    flow_logs          = { days = 365 }
    spot               = true
    game_days          = true
  }
}
