/** Tests of the project PGlite never touch the server that the other project runs on. */
delete process.env.TEST_DATABASE_URL;
