#!/bin/sh
# Run once by the PostgreSQL image, on an empty data folder: the role Evenkeel logs in as, and its database.
# The role is no superuser, because row-level security does not bind one; CREATEROLE lets it make the two roles it works with.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" --username=postgres --dbname=postgres <<'SQL'
create role evenkeel login createrole password :'password';
create database evenkeel owner evenkeel;
-- From here on the superuser gets in from inside the container only: docker compose exec postgres psql -U postgres
alter role postgres password null;
SQL
