# A plan of what ships, and one apply of everything that can be chosen. src/terraformRun.test.ts looks at what they make.
mock_provider "aws" {
  source = "./mocks"
}

variables {
  environment = "test"
  region      = "eu-west-1"
  bundles     = "bundles"
  probing     = { destinations = [{ url = "https://one.example.com", expectedStatus = 200 }, { url = "https://two.example.com", expectedStatus = 200 }] }
}

run "as_shipped_in_two_zones" {
  module {
    source = "./modules/environment"
  }
  command = plan
  variables {
    zones = ["eu-west-1a", "eu-west-1b"]
  }
}

run "everything_in_three_zones" {
  module {
    source = "./modules/environment"
  }
  variables {
    zones                = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    permissions_boundary = "arn:aws:iam::111122223333:policy/nat-fleet-boundary-test"
    # Terraform refuses to destroy new ones after the test.
    existing_addresses = { "eu-west-1a" = ["eipalloc-0a"], "eu-west-1b" = ["eipalloc-0b"], "eu-west-1c" = ["eipalloc-0c"] }
    mode               = "nlb"
    endpoints          = "interface"
    tracing            = true
    canaries           = {}
    chat               = { slack_team_id = "T07EA123LEP", slack_channel_id = "C07EZ1ABC23" }
    probe_instances    = { url = "https://probe.example.com", iperf = { host = "iperf.example.com", port = 5201 } }
    decisions          = { days = 365 }
    upkeep             = { config_rules = true }
    flow_logs          = { days = 365 }
    spot               = true
    game_days          = true
  }
}
