/** One diagram of each kind that is drawn. */
export const samples = {
  flowchart: `flowchart TD
  A[One side arms] -->|is seen as a threat| B(The other feels less safe):::b
  B --> C{Reads intent?}
  C -- calm --> D[[Talks]]
  C -. alarm .-> E((Arms too))
  E ==> A
  subgraph box [A way out]
    D --> F[Treaty]
  end`,
  sequence: `sequenceDiagram
  participant N as North
  actor S as South
  N->>S: Offers a discount
  S-->>N: Pledges
  Note over N,S: The pledges come late
  alt pressure
    N-xS: Raises the price
  else calm
    S->>S: Waits
  end`,
  state: `stateDiagram-v2
  [*] --> Still
  Still --> Moving : push
  Moving --> Still : friction
  state Moving {
    [*] --> Slow
    Slow --> Fast : push more
  }
  Moving --> Stop
  Stop --> [*]
  note right of Stop : for good`,
  timeline: `timeline
  title Two treaties
  section Beginnings
  1996 : A community
  1999 : A union : Signed in winter, ratified in the year after with a long delay
  section Quarrels
  2004 : Gas is cut off`,
  quadrant: `quadrantChart
  title Reach and effort
  x-axis Low reach --> High reach
  y-axis Low effort --> High effort
  quadrant-1 Expand
  quadrant-2 Promote
  quadrant-3 Drop
  quadrant-4 Improve
  Alpha: [0.3, 0.6]
  Beta: [0.7, 0.2]`,
  mindmap: `mindmap
  root((Security))
    Fear
      Anarchy
      Uncertainty
    Trust
      Reassurance`,
} as const;
