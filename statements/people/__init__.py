"""People who stay themselves over time: whose names can mean the same person, and who is who among many.

`names` takes a printed name apart, `comparison` says what two names are to each other, `evidence` where somebody
named in a document belongs, and `clustering` who is one person. All of it is pure.
"""
