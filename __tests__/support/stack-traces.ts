// As Node has it. Jest sets 100, and what tests make thousands of errors of then takes twice as long.
Error.stackTraceLimit = 10;
