/** An empty module, for what a library wants of Node and a browser has not. */
export default {};
