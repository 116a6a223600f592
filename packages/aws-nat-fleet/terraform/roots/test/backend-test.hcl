# The bucket and the account of test. Both are yours to set: another account than this one is refused at init.
bucket              = "nat-fleet-state-test"
region              = "eu-west-1"
encrypt             = true
use_lockfile        = true
allowed_account_ids = ["111122223333"]
