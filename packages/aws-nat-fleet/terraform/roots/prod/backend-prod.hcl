# The bucket of the account of prod. Its name is yours to choose.
bucket       = "nat-fleet-state-prod"
key          = "nat-fleet/prod.tfstate"
region       = "eu-west-1"
encrypt      = true
use_lockfile = true
