# The bucket of the account of test. Its name is yours to choose.
bucket       = "nat-fleet-state-test"
key          = "nat-fleet/test.tfstate"
region       = "eu-west-1"
encrypt      = true
use_lockfile = true
