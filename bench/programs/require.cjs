require("customer-centric-rubric");
