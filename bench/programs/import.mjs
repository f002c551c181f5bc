import "customer-centric-rubric";
