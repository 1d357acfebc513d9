SELECT region FROM pilot
