import afterword from './src/integration.ts';

export default { integrations: [afterword()] };
