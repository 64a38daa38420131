alias broken = nothing_at_all
