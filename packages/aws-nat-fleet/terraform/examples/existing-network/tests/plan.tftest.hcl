mock_provider "aws" {
  source = "../../mocks"
}

run "two_zones_with_the_route_tables_of_another_module" {
  command = plan
  variables {
    address = "eipalloc-0a"
  }
  assert {
    condition     = toset(keys(module.egress.private_route_tables)) == toset(["eu-west-1a", "eu-west-1b"])
    error_message = "Each zone has a private route table."
  }
}
