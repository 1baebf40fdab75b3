"""The day on which the tests take place, a Tuesday. Nothing they test reads the clock."""

import datetime as dt

DAG = dt.date(2026, 12, 1)
