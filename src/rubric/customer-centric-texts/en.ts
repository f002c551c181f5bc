import type { CustomerCentricTexts } from "../customer-centric-texts";

export const en: CustomerCentricTexts = {
  title: "Customer-centricity",
  levels: {
    failing: "Failing",
    basic: "Basic",
    good: "Good",
    outstanding: "Outstanding",
    excellent: "Excellent",
  },
  criteria: {
    needs: {
      title: "Meeting the customer's needs",
      descriptors: {
        excellent:
          "Sees what lies behind a request and brings an unasked-for answer that turns out better than the customer hoped",
        outstanding: "Stays in touch without waiting to be called and keeps knowledge of the customer current",
        good: "Takes hold of a problem instead of handing it away: settles it, or promptly tells everyone who needs to know",
        basic: "Answers within the agreed time and does not fall silent",
        failing: "Leaves needs unanswered, or spends effort on work that gives the customer nothing",
      },
    },
    relationship: {
      title: "Relationship with the customer",
      descriptors: {
        excellent: "Builds a relationship in which both sides keep gaining, and links the customer's plans with ours",
        outstanding: "Removes real difficulties for users, with results that pleasantly surprise them",
        good: "Looks at the matter from the customer's side and listens carefully",
        basic: "Treats customers with courtesy, starts no quarrel, and does the organisation credit",
        failing:
          "Shows disrespect or provokes conflict; or, for reasons of personal conduct, draws repeated upheld complaints and does not change after repeated guidance",
      },
    },
  },
  indicators: {
    "no-response": "Leaves customers without an answer",
    "no-value-work": "Spends effort on work that gives the customer nothing",
    "timely-response": "Answers within the agreed time",
    "steady-communication": "Keeps the customer informed without silent gaps",
    "no-buck-passing": "Does not hand problems away",
    ownership: "Stays with the matter to its end",
    "resolves-or-relays": "Settles the problem, or promptly tells everyone who needs to know",
    "proactive-contact": "Stays in touch without waiting to be called",
    "current-understanding": "Keeps knowledge of the customer current",
    "underlying-need": "Sees what lies behind a request",
    "unprompted-solution": "Brings a solution before being asked",
    "unasked-value": "Achieves more than the customer hoped for",
    disrespect: "Shows disrespect to customers",
    "provoked-conflict": "Provokes conflict",
    "repeated-upheld-complaints": "Draws repeated upheld complaints for reasons of personal conduct",
    "unchanged-after-guidance": "Does not change after repeated guidance",
    respect: "Treats customers with courtesy",
    "no-conflict": "Starts no quarrel",
    "positive-image": "Does the organisation credit",
    "customer-perspective": "Looks at the matter from the customer's side",
    listening: "Listens carefully",
    "pain-points-solved": "Removes real difficulties for users",
    "exceeds-expectation": "Exceeds what users expected",
    delight: "Is praised by customers unasked",
    "long-term-win-win": "Builds a relationship in which both sides keep gaining",
    "linked-development": "Links the customer's plans with ours",
  },
};
