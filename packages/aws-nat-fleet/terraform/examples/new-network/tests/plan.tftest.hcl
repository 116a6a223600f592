mock_provider "aws" {
  source = "../../mocks"
}

run "three_zones_in_a_network_of_their_own" {
  command = plan
  assert {
    condition     = length(module.egress.private_route_tables) == 3
    error_message = "Each zone has a private route table."
  }
}
